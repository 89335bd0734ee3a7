import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/blocks.css';
import './styles/controls.css';
import './styles/tables.css';
import './styles/charts.css';
import './styles/overview.css';
import './styles/pages.css';
import './styles/platforms.css';
import './styles/maturity.css';
import './styles/quality.css';
import './styles/reports.css';
import './styles/office.css';
import './styles/review.css';
import './styles/print.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
