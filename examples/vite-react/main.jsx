import { createRoot } from 'react-dom/client';
import { GenreOfFile } from './GenreOfFile';

createRoot(document.getElementById('root')).render(<GenreOfFile />);
